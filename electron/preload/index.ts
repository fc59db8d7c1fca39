import { contextBridge, ipcRenderer } from 'electron'
import { createMachine } from './machine'

contextBridge.exposeInMainWorld('machine', createMachine(ipcRenderer))
