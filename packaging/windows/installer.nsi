; The installer for Windows: one user, no administrator. It never touches archives, backups or settings.
; makensis -DVERSION=… -DPROGRAM=<folder of the program> -DSETUP=<file to write> installer.nsi
Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
ManifestDPIAware true
RequestExecutionLevel user

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\CRM Desktop"
!define TYPE "CRMDesktop.Archive"

Name "CRM Desktop"
OutFile "${SETUP}"
InstallDir "$LOCALAPPDATA\Programs\CRM Desktop"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
BrandingText "CRM Desktop ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "CRM Desktop"
VIAddVersionKey "FileDescription" "CRM Desktop"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\CRM Desktop.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Italian"
!insertmacro MUI_LANGUAGE "English"

LangString RUNNING ${LANG_ITALIAN} "CRM Desktop è aperto. Chiudilo e riprova."
LangString RUNNING ${LANG_ENGLISH} "CRM Desktop is open. Close it and try again."
LangString ARCHIVE ${LANG_ITALIAN} "Archivio di CRM Desktop"
LangString ARCHIVE ${LANG_ENGLISH} "CRM Desktop archive"

; a program in use cannot be replaced: Windows keeps its file open
!macro StopIfRunning
  ${If} ${FileExists} "$INSTDIR\CRM Desktop.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\CRM Desktop.exe" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK
      Abort
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Section "CRM Desktop"
  !insertmacro StopIfRunning
  ; what an older version left and this one no longer has must not stay
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${PROGRAM}\*.*"
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  CreateShortcut "$SMPROGRAMS\CRM Desktop.lnk" "$INSTDIR\CRM Desktop.exe"

  WriteRegStr HKCU "Software\Classes\.crm" "" "${TYPE}"
  WriteRegStr HKCU "Software\Classes\${TYPE}" "" "$(ARCHIVE)"
  WriteRegStr HKCU "Software\Classes\${TYPE}\DefaultIcon" "" "$INSTDIR\CRM Desktop.exe,0"
  WriteRegStr HKCU "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\CRM Desktop.exe" "%1"'
  WriteRegStr HKCU "${KEY}" "DisplayName" "CRM Desktop"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\CRM Desktop.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "CRM Desktop"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  !insertmacro StopIfRunning
  ; only what was installed: an archive somebody keeps in this folder stays, and the folder with it
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\CRM Desktop.exe"
  Delete "$INSTDIR\crm-desktop.exe"
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\CRM Desktop.lnk"
  ReadRegStr $0 HKCU "Software\Classes\.crm" ""
  ${If} $0 == "${TYPE}"
    DeleteRegKey HKCU "Software\Classes\.crm"
  ${EndIf}
  DeleteRegKey HKCU "Software\Classes\${TYPE}"
  DeleteRegKey HKCU "${KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
