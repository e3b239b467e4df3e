Attribute VB_Name = "Support"
'==============================================================================
' Support: the ribbon's commands that help: diagnosis, manual, about.
'
' Contents
'   Diagnose    what stands in the way on this computer, and what to do
'   OpenManual  the manual beside the workbook or where the program is installed
'   About       which versions these are
'
' What can be seen without Python is looked at here; everything else is looked
' at by Python, in one call.
'==============================================================================
Option Explicit
Option Private Module

Private Const LONGEST_MESSAGE As Long = 1000    ' a message box shows no more

'------------------------------------------------------------------------------
' Diagnosis
'------------------------------------------------------------------------------

Public Sub Diagnose()
    Dim kept As ApplicationSettings, message As String
    On Error GoTo Failed
    SaveSettings kept
    Application.Cursor = xlWait
    Application.StatusBar = TextOf("diagnosing")
    message = AboutExcel() & AboutFile()
    WakeEngine
    message = message & AboutEngine(RunCommand("run_doctor", Array(ThisWorkbook.FullName)))
Finish:
    RestoreSettings kept, False
    MsgBox Left$(message, LONGEST_MESSAGE), vbInformation, TextOf("title")
    Exit Sub
Failed:
    If message <> "" Then message = message & vbLf
    message = message & FailureText(Err.Number, "doctor_failed")
    Resume Finish
End Sub

Private Function AboutExcel() As String
    AboutExcel = "Excel " & Application.Version & " (" & Bits() & ")"
    If IsWps() Then AboutExcel = AboutExcel & vbLf & TextOf("is_wps")
    #If Not Win64 Then
        AboutExcel = AboutExcel & vbLf & TextOf("is_32_bit")
    #End If
End Function

Private Function Bits() As String
    #If Win64 Then
        Bits = "64"
    #Else
        Bits = "32"
    #End If
End Function

Private Function IsWps() As Boolean
    ' WPS calls itself Excel where it can; its folder tells.
    Dim told As String
    told = LCase$(Application.Name & " " & Application.Path)
    IsWps = InStr(told, "wps") > 0 Or InStr(told, "kingsoft") > 0
End Function

Private Function AboutFile() As String
    If InStr(ThisWorkbook.FullName, "://") > 0 Then AboutFile = vbLf & TextOf("is_on_url")
    If ThisWorkbook.ReadOnly Then AboutFile = AboutFile & vbLf & TextOf("is_read_only")
End Function

Private Function AboutEngine(ByVal told As Variant) As String
    ' Rows of title, state and text; the last is the summary. What is right is not told.
    Dim r As Long, last As Long
    last = UBound(told, 1)
    For r = LBound(told, 1) To last
        If r = last Or told(r, LBound(told, 2) + 1) = TextOf("state_problem") Then
            AboutEngine = AboutEngine & vbLf & told(r, LBound(told, 2)) & ": " & told(r, UBound(told, 2))
        End If
    Next r
End Function

'------------------------------------------------------------------------------
' Manual
'------------------------------------------------------------------------------

Public Sub OpenManual()
    Dim message As String, folder As Variant, file As String
    On Error GoTo Failed
    message = TextOf("no_manual")
    For Each folder In Array(ThisWorkbook.Path, Environ$("LOCALAPPDATA") & "\jixiao")
        file = folder & Application.PathSeparator & TextOf("manual_file")
        If InStr(file, "://") = 0 And message <> "" Then
            If FileExists(file) Then
                ThisWorkbook.FollowHyperlink file
                message = ""
            End If
        End If
    Next folder
Finish:
    If message <> "" Then MsgBox message, vbInformation, TextOf("title")
    Exit Sub
Failed:
    message = TextOf("no_manual")
    Resume Finish
End Sub

Private Function FileExists(ByVal file As String) As Boolean
    FileExists = CreateObject("Scripting.FileSystemObject").FileExists(file)    ' Dir$ knows one code page only
End Function

'------------------------------------------------------------------------------
' About
'------------------------------------------------------------------------------

Public Sub About()
    Dim message As String
    On Error GoTo Failed
    message = Replace(TextOf("about"), "{0}", TextOf("version"))
    message = message & vbLf & Replace(TextOf("about_program"), "{0}", CStr(RunCommand("run_version", Array())))
Finish:
    MsgBox message, vbInformation, TextOf("title")
    Exit Sub
Failed:
    message = message & vbLf & TextOf("about_no_program")
    Resume Finish
End Sub
