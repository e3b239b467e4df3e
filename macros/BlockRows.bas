Attribute VB_Name = "BlockRows"
'==============================================================================
' BlockRows: the ribbon's commands for a new row and for taking a row away.
'
' Contents
'   InsertRow  a new empty row below the active one
'   DeleteRow  the active row
'
' How ranges stay right
'   Excel extends formulas, names, merges and validations that a row is inserted
'   into, not those it is inserted beside. So the row always goes inside the
'   block and inside every heading of several rows; below the last of them it is
'   inserted above, and the entries change places. A block of one row has no inside:
'   its name is extended explicitly.
'
' Whatever fails: a row inserted by half is taken away again, repairs after a
' deletion are done once more, the sheet is protected as before.
'==============================================================================
Option Explicit
Option Private Module

Public Sub InsertRow()
    Dim kept As ApplicationSettings, change As RowChange, message As String, takesBack As Boolean
    On Error GoTo Failed
    SaveSettings kept
    If FindBlock(ActiveCell, change.Block) Then
        BeQuiet
        Prepare change, ActiveCell.Row
        PlanInsertion change
        InsertInside change
        FillNewRow change
        MergeHeadings change
        SwapEntries change
        change.Begun = False        ' from here on there is nothing to take back
        LetGrow change
        SelectNewRow change
    Else
        message = TextOf("no_block")
    End If
Finish:
    If takesBack Then TakeBack change
    ProtectAgain change.Block.Sheet, change.Protection
    RestoreSettings kept, message <> ""
    If message <> "" Then MsgBox message, vbExclamation, TextOf("title")
    Exit Sub
Failed:
    takesBack = True
    message = TextOf("row_failed")
    Resume Finish
End Sub

Public Sub DeleteRow()
    Dim kept As ApplicationSettings, change As RowChange, message As String, tries As Long
    On Error GoTo Failed
    SaveSettings kept
    message = Refusal(change)
    If message = "" Then
        If IsWanted(change.Block, ActiveCell.Row) Then RemoveRow change
    End If
Repair:
    If change.Begun Then
        RewriteHeadings change, 2
        RepairFormulas change, change.Row, -1
    End If
Finish:
    ProtectAgain change.Block.Sheet, change.Protection
    RestoreSettings kept, message <> ""
    If message <> "" Then MsgBox message, vbExclamation, TextOf("title")
    Exit Sub
Failed:
    tries = tries + 1
    If change.Begun And tries = 1 Then Resume Repair
    message = TextOf("row_failed")
    Resume Finish
End Sub

'------------------------------------------------------------------------------
' Before
'------------------------------------------------------------------------------

Private Function Refusal(ByRef change As RowChange) As String
    Dim innermost As Long
    If Not FindBlock(ActiveCell, change.Block) Then
        Refusal = TextOf("no_block")
        Exit Function
    End If
    With change.Block
        innermost = UBound(.Headings)
        If .Bottom - .Top + 1 <= .LeastRows Then
            Refusal = TextOf("last_of_block")
        ElseIf .KeepsOneRow And innermost >= 0 Then
            If .Sheet.Cells(ActiveCell.Row, .Headings(innermost)).MergeArea.Rows.Count = 1 Then
                Refusal = TextOf("last_of_heading")
            End If
        End If
    End With
End Function

Private Function IsWanted(ByRef block As RowBlock, ByVal r As Long) As Boolean
    IsWanted = True
    If HasEntries(block, r) Then
        IsWanted = (MsgBox(TextOf("ask_delete_row"), vbYesNo + vbQuestion + vbDefaultButton2, TextOf("title")) = vbYes)
    End If
End Function

Private Sub Prepare(ByRef change As RowChange, ByVal r As Long)
    change.Row = r
    change.Headings = HeadingsAt(change.Block, r)
    change.Formulas = CopiedFormulas(change.Block)
    change.Protection = ProtectionOf(change.Block.Sheet)
    If Not IsEmpty(change.Protection) Then change.Block.Sheet.Unprotect ""
End Sub

Private Sub RemoveRow(ByRef change As RowChange)
    BeQuiet
    Prepare change, ActiveCell.Row
    change.Block.Sheet.Rows(change.Row).Delete Shift:=xlShiftUp
    change.Block.Bottom = change.Block.Bottom - 1
    change.Begun = True
End Sub

'------------------------------------------------------------------------------
' Inserting
'------------------------------------------------------------------------------

Private Sub PlanInsertion(ByRef change As RowChange)
    Dim isFirst As Boolean, isLast As Boolean, i As Long
    With change
        isFirst = (.Row = .Block.Top)
        isLast = (.Row = .Block.Bottom And .Row > .Block.Top)
        For i = 0 To UBound(.Headings)
            If .Headings(i)(2) > 1 Then
                If .Row = .Headings(i)(1) Then isFirst = True
                If .Row = .Headings(i)(1) + .Headings(i)(2) - 1 Then isLast = True
            End If
        Next i
        .At = .Row + 1
        If isLast Or (HoldsMark(.Block, .Row) And Not isFirst) Then .At = .Row
        .Active = 2 * .Row + 1 - .At
    End With
End Sub

Private Sub InsertInside(ByRef change As RowChange)
    With change
        .Block.Sheet.Rows(.At).Insert Shift:=xlShiftDown, _
            CopyOrigin:=IIf(.At > .Row, xlFormatFromLeftOrAbove, xlFormatFromRightOrBelow)
        .Begun = True
        .Block.Bottom = .Block.Bottom + 1
        .Block.Sheet.Rows(.At).RowHeight = .Block.Sheet.Rows(.Active).RowHeight
        ExtendName change
        RepairFormulas change, .At, 1
    End With
End Sub

Private Sub FillNewRow(ByRef change As RowChange)
    Dim i As Long, cell As Range
    With change
        For i = 0 To UBound(.Block.Copied)
            Set cell = .Block.Sheet.Cells(.At, .Block.Copied(i))
            Fill cell, PatternOf(change, i)
            CopyValidation .Block.Sheet.Cells(.Active, cell.Column), cell
        Next i
        For Each cell In EntryCells(.Block, .At).Cells
            CopyValidation .Block.Sheet.Cells(.Active, cell.Column), cell
        Next cell
    End With
End Sub

Private Function PatternOf(ByRef change As RowChange, ByVal i As Long) As String
    ' What the active row has; people may have typed over it, then the formula of another row.
    Dim r As Long
    PatternOf = change.Block.Sheet.Cells(change.Active, change.Block.Copied(i)).FormulaR1C1
    If Left$(PatternOf, 1) = "=" Then Exit Function
    For r = 1 To UBound(change.Formulas(i), 1)
        If Left$(change.Formulas(i)(r, 1), 1) = "=" Then PatternOf = change.Formulas(i)(r, 1)
    Next r
End Function

Private Sub Fill(ByVal cell As Range, ByVal content As String)
    If content = "" Then
        cell.Value2 = Empty
    ElseIf Left$(content, 1) = "=" Then
        cell.FormulaR1C1 = content
    Else
        cell.Value2 = content
    End If
End Sub

Private Sub CopyValidation(ByVal source As Range, ByVal cell As Range)
    ' Inside a validated area Excel has extended it; beside one the cell is copied, which leaves the clipboard alone.
    Dim content As String
    If Not HasValidation(source) Then Exit Sub
    If HasValidation(cell) Then Exit Sub
    content = cell.FormulaR1C1
    source.Copy Destination:=cell
    Fill cell, content
End Sub

Private Function HasValidation(ByVal cell As Range) As Boolean
    Dim kind As Long
    kind = -1
    On Error Resume Next            ' the only way VBA has to ask; once more in case Excel is busy
    kind = cell.Validation.Type
    If kind < 0 Then kind = cell.Validation.Type
    HasValidation = kind >= 0
End Function

Private Sub SwapEntries(ByRef change As RowChange)
    ' The new row goes below entries and above the form's own mark; see the head of the module.
    Dim cell As Range, i As Long, c As Long, pattern As String
    With change
        If (.At = .Row) = HoldsMark(.Block, .Active) Then Exit Sub
        For Each cell In EntryCells(.Block, .Active).Cells
            If Not cell.HasFormula Then
                .Block.Sheet.Cells(.At, cell.Column).Value2 = cell.Value2
            ElseIf InStr(cell.FormulaR1C1, "R[") > 0 Then
                .Block.Sheet.Cells(.At, cell.Column).Formula = cell.Formula
            Else
                .Block.Sheet.Cells(.At, cell.Column).FormulaR1C1 = cell.FormulaR1C1
            End If
        Next cell
        For i = 0 To UBound(.Block.Copied)
            c = .Block.Copied(i)
            pattern = .Block.Sheet.Cells(.At, c).FormulaR1C1
            Fill .Block.Sheet.Cells(.At, c), .Block.Sheet.Cells(.Active, c).FormulaR1C1
            Fill .Block.Sheet.Cells(.Active, c), pattern
        Next i
        EntryCells(.Block, .Active).Value2 = Empty      ' last: until here everything can be taken back
        .At = .Active               ' where the empty row is now
    End With
End Sub

Private Sub LetGrow(ByRef change As RowChange)
    ' A paragraph whose height was never set grows with its text as people type.
    On Error Resume Next            ' the row is there, as tall as its neighbour
    If change.Block.IsProse Then change.Block.Sheet.Rows(change.Row).Resize(2).AutoFit
End Sub

Private Sub SelectNewRow(ByRef change As RowChange)
    On Error Resume Next            ' the row is there, selected or not
    EntryCells(change.Block, change.At).Cells(1, 1).Select
End Sub

Private Sub TakeBack(ByRef change As RowChange)
    If Not change.Begun Then Exit Sub
    On Error Resume Next            ' there is nothing else that could be done
    change.Block.Sheet.Rows(change.At).Delete Shift:=xlShiftUp
    change.Block.Bottom = change.Block.Bottom - 1
    RewriteHeadings change, 1
    RepairFormulas change, change.At, 0
End Sub
