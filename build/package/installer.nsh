; What electron-builder leaves out on Windows: links methodenkoffer://eintrag/<id> open the app, for this person, until it is uninstalled.
!macro customInstall
  WriteRegStr HKCU "Software\Classes\methodenkoffer" "" "URL:Eintrag im Methodenkoffer"
  WriteRegStr HKCU "Software\Classes\methodenkoffer" "URL Protocol" ""
  WriteRegStr HKCU "Software\Classes\methodenkoffer\DefaultIcon" "" "$appExe,0"
  WriteRegStr HKCU "Software\Classes\methodenkoffer\shell\open\command" "" '"$appExe" "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey HKCU "Software\Classes\methodenkoffer"
!macroend
