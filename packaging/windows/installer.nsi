; The installer for Windows: one user, no administrator, silent with /S. It never touches archives, backups or settings.
; build.py says what the names stand for: VERSION, NUMBERS, PROGRAM (folder), SETUP (file to write), ICON, TARGET, SIGN.
Target ${TARGET}
Unicode true
SetCompressor /SOLID lzma
SetCompressorDictSize 64
SetDateSave off
ManifestDPIAware true
RequestExecutionLevel user

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "x64.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\CRM Desktop"
!define TYPE "CRMDesktop.Archive"

Name "CRM Desktop"
OutFile "${SETUP}"
InstallDir "$LOCALAPPDATA\Programs\CRM Desktop"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
BrandingText "CRM Desktop ${VERSION}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "CRM Desktop"
VIAddVersionKey "FileDescription" "CRM Desktop"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT licence"
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\CRM Desktop.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; the language of Windows, or else the first
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Italian"

LangString RUNNING ${LANG_ITALIAN} "CRM Desktop è aperto. Chiudilo e riprova."
LangString RUNNING ${LANG_ENGLISH} "CRM Desktop is open. Close it and try again."
LangString TOO_OLD ${LANG_ITALIAN} "CRM Desktop vuole Windows 10 o più recente, a 64 bit."
LangString TOO_OLD ${LANG_ENGLISH} "CRM Desktop needs Windows 10 or newer, of 64 bits."
LangString ARCHIVE ${LANG_ITALIAN} "Archivio di CRM Desktop"
LangString ARCHIVE ${LANG_ENGLISH} "CRM Desktop archive"

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

; a program in use cannot be replaced: Windows keeps its file open
!macro StopIfRunning Program
  ${If} ${FileExists} "$INSTDIR\${Program}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${Program}" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Section "CRM Desktop"
  !insertmacro StopIfRunning "CRM Desktop.exe"
  !insertmacro StopIfRunning "crm-desktop.exe"
  ; what an older version left and this one no longer has must not stay
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  ; the two programs are nearly the same: side by side they are packed as one
  File "${PROGRAM}\*.exe"
  File /r "${PROGRAM}\_internal"
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
  !insertmacro StopIfRunning "CRM Desktop.exe"
  !insertmacro StopIfRunning "crm-desktop.exe"
  ; only what was installed: an archive somebody keeps in this folder stays, and the folder with it
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\CRM Desktop.exe"
  Delete "$INSTDIR\crm-desktop.exe"
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\CRM Desktop.lnk"
  ; the locks of programs that were killed; one that is held cannot be removed
  Delete "$LOCALAPPDATA\Temp\CRM Desktop\*.lock"
  Delete "$LOCALAPPDATA\Temp\CRM Desktop\*.raise"
  RMDir "$LOCALAPPDATA\Temp\CRM Desktop"
  ReadRegStr $0 HKCU "Software\Classes\.crm" ""
  ${If} $0 == "${TYPE}"
    DeleteRegKey HKCU "Software\Classes\.crm"
  ${EndIf}
  DeleteRegKey HKCU "Software\Classes\${TYPE}"
  DeleteRegKey HKCU "${KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
