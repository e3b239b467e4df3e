Attribute VB_Name = "Settings"
'==============================================================================
' Settings: what a command changes about Excel and puts back, whatever happens.
'
' Contents
'   ApplicationSettings  the settings as they were
'   SaveSettings         note them
'   BeQuiet              no redrawing, no events, no recalculation meanwhile
'   RestoreSettings      put them back; Saved too if the command came to nothing
'   ProtectionOf         how a sheet is protected; Empty if it is not
'   ProtectAgain         protect it exactly so
'   WriteLocked          write a formula into a locked cell
'
' What puts things back never raises and does everything twice: Excel may refuse
' one call (it is busy, a cell is being edited) and take it the next time.
'==============================================================================
Option Explicit
Option Private Module

Private Const TIMES As Long = 2

Public Type ApplicationSettings
    Taken As Boolean
    ScreenUpdating As Boolean
    EnableEvents As Boolean
    Calculation As Long
    StatusBar As Variant
    Cursor As Long
    DisplayAlerts As Boolean
    Saved As Boolean
End Type

'------------------------------------------------------------------------------
' The application
'------------------------------------------------------------------------------

Public Sub SaveSettings(ByRef kept As ApplicationSettings)
    kept.ScreenUpdating = Application.ScreenUpdating
    kept.EnableEvents = Application.EnableEvents
    kept.Calculation = Application.Calculation
    kept.StatusBar = Application.StatusBar
    kept.Cursor = Application.Cursor
    kept.DisplayAlerts = Application.DisplayAlerts
    kept.Saved = ThisWorkbook.Saved
    kept.Taken = True
End Sub

Public Sub BeQuiet()
    Application.ScreenUpdating = False
    Application.EnableEvents = False
    Application.Calculation = xlCalculationManual
End Sub

Public Sub RestoreSettings(ByRef kept As ApplicationSettings, ByVal cameToNothing As Boolean)
    Dim i As Long
    If Not kept.Taken Then Exit Sub
    On Error Resume Next            ' one setting that cannot be put back must not keep the others
    For i = 1 To TIMES
        Application.Calculation = kept.Calculation
        Application.EnableEvents = kept.EnableEvents
        Application.StatusBar = kept.StatusBar
        Application.Cursor = kept.Cursor
        Application.DisplayAlerts = kept.DisplayAlerts
        Application.ScreenUpdating = kept.ScreenUpdating
        If cameToNothing Then ThisWorkbook.Saved = kept.Saved
    Next i
End Sub

'------------------------------------------------------------------------------
' Protection
'------------------------------------------------------------------------------

Public Function ProtectionOf(ByVal sheet As Worksheet) As Variant
    If Not (sheet.ProtectContents Or sheet.ProtectDrawingObjects Or sheet.ProtectScenarios) Then Exit Function
    With sheet.Protection
        ProtectionOf = Array(sheet.ProtectDrawingObjects, sheet.ProtectContents, sheet.ProtectScenarios, _
            sheet.ProtectionMode, .AllowFormattingCells, .AllowFormattingColumns, .AllowFormattingRows, _
            .AllowInsertingColumns, .AllowInsertingRows, .AllowInsertingHyperlinks, .AllowDeletingColumns, _
            .AllowDeletingRows, .AllowSorting, .AllowFiltering, .AllowUsingPivotTables)
    End With
End Function

Public Sub ProtectAgain(ByVal sheet As Worksheet, ByVal kept As Variant)
    Dim i As Long
    If IsEmpty(kept) Then Exit Sub
    On Error Resume Next
    For i = 1 To TIMES
        sheet.Protect DrawingObjects:=kept(0), Contents:=kept(1), Scenarios:=kept(2), UserInterfaceOnly:=kept(3), _
            AllowFormattingCells:=kept(4), AllowFormattingColumns:=kept(5), AllowFormattingRows:=kept(6), _
            AllowInsertingColumns:=kept(7), AllowInsertingRows:=kept(8), AllowInsertingHyperlinks:=kept(9), _
            AllowDeletingColumns:=kept(10), AllowDeletingRows:=kept(11), AllowSorting:=kept(12), _
            AllowFiltering:=kept(13), AllowUsingPivotTables:=kept(14)
    Next i
End Sub

Public Sub WriteLocked(ByVal cell As Range, ByVal formula As String)
    Dim sheet As Worksheet, kept As Variant, number As Long, description As String
    Set sheet = cell.Worksheet
    kept = ProtectionOf(sheet)
    On Error GoTo Failed
    If Not IsEmpty(kept) Then sheet.Unprotect ""
    cell.Formula = formula
    ProtectAgain sheet, kept
    Exit Sub
Failed:
    number = Err.Number
    description = Err.Description
    ProtectAgain sheet, kept
    Err.Raise number, "Settings", description
End Sub
