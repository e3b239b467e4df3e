Attribute VB_Name = "Failures"
'==============================================================================
' Failures: what a failed call of Python means, in a sentence that says what to do.
'
' Contents
'   FailureText  the sentence for an error of XLPy or CallUDF
'
' Told apart are: the engine's files are missing or of another version, the
' engine was ended from outside (security software does so), it could not be
' started at all, and a fault inside Python, for which the command has a text.
'==============================================================================
Option Explicit
Option Private Module

Private Const FILE_NOT_FOUND As Long = 53           ' the DLL, or one that it needs
Private Const ENTRY_NOT_FOUND As Long = 453         ' the DLL of another version
Private Const PATH_NOT_FOUND As Long = 76
Private Const SERVER_UNAVAILABLE As Long = -2147023174      ' 0x800706BA
Private Const CALL_FAILED As Long = -2147023170             ' 0x800706BE
Private Const DISCONNECTED As Long = -2147417848            ' 0x80010108
Private Const ACCESS_DENIED As Long = -2147024891           ' 0x80070005

Public Function FailureText(ByVal number As Long, ByVal ownText As String) As String
    Select Case number
    Case FILE_NOT_FOUND, ENTRY_NOT_FOUND, PATH_NOT_FOUND
        FailureText = TextOf("engine_missing")
    Case SERVER_UNAVAILABLE, CALL_FAILED, DISCONNECTED, ACCESS_DENIED
        FailureText = TextOf("engine_killed")
    Case Else
        FailureText = TextOf(IIf(EngineIsDown(), "engine_failed", ownText))
    End Select
End Function
