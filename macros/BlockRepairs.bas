Attribute VB_Name = "BlockRepairs"
'==============================================================================
' BlockRepairs: what Excel leaves undone when rows of a block come and go.
'
' Contents
'   RowChange        a row that comes or goes
'   HeadingsAt       the headings beside a row
'   CopiedFormulas   the formulas of the columns that every row has
'   ExtendName       the name of a block that had one row covers two
'   MergeHeadings    a heading of one row has two now
'   RewriteHeadings  headings keep their texts
'   RepairFormulas   formulas look at their neighbours, and at nothing that is gone
'==============================================================================
Option Explicit
Option Private Module

Public Type RowChange
    Block As RowBlock
    Row As Long                 ' the active row before, or the row that goes
    At As Long                  ' where the new row stands
    Active As Long              ' where the active row stands afterwards
    Headings As Variant         ' an array a heading beside the row, see HeadingsAt
    Formulas As Variant         ' of the copied columns before, FormulaR1C1
    Protection As Variant
    Begun As Boolean            ' Excel has moved the rows
End Type

Public Function HeadingsAt(ByRef block As RowBlock, ByVal r As Long) As Variant
    ' A heading: column, top row, rows, columns, text.
    Dim found() As Variant, i As Long
    HeadingsAt = Array()
    If UBound(block.Headings) < 0 Then Exit Function
    ReDim found(0 To UBound(block.Headings))
    For i = 0 To UBound(block.Headings)
        With block.Sheet.Cells(r, block.Headings(i)).MergeArea
            found(i) = Array(.Column, .Row, .Rows.Count, .Columns.Count, .Cells(1, 1).Formula)
        End With
    Next i
    HeadingsAt = found
End Function

Public Function CopiedFormulas(ByRef block As RowBlock) As Variant
    Dim found() As Variant, i As Long
    CopiedFormulas = Array()
    If UBound(block.Copied) < 0 Then Exit Function
    ReDim found(0 To UBound(block.Copied))
    For i = 0 To UBound(block.Copied)
        With block.Sheet
            found(i) = CellsIn(.Range(.Cells(block.Top, block.Copied(i)), .Cells(block.Bottom, block.Copied(i))).FormulaR1C1)
        End With
    Next i
    CopiedFormulas = found
End Function

Public Sub ExtendName(ByRef change As RowChange)
    Dim area As Range, defined As Name, wanted As String
    With change.Block
        Set area = NamedArea(.Sheet, .Name)
        If area.Rows.Count > .Bottom - .Top Then Exit Sub
        wanted = "=" & Quoted(.Sheet.Name) & "!" & area.Resize(.Bottom - .Top + 1).Address
        For Each defined In ThisWorkbook.Names
            If Right$("!" & defined.Name, Len(.Name) + 1) = "!" & .Name And InStr(defined.RefersTo, "#REF!") = 0 Then
                If defined.RefersToRange.Worksheet.Name = .Sheet.Name Then defined.RefersTo = wanted
            End If
        Next defined
    End With
End Sub

Public Sub MergeHeadings(ByRef change As RowChange)
    Dim i As Long, top As Long
    top = change.Row
    For i = 0 To UBound(change.Headings)
        If change.Headings(i)(2) = 1 And CStr(change.Headings(i)(4)) <> "" Then
            With change.Block.Sheet
                .Cells(top, change.Headings(i)(0)).Formula = change.Headings(i)(4)
                .Cells(top + 1, change.Headings(i)(0)).MergeArea.Value2 = Empty
                .Range(.Cells(top, change.Headings(i)(0)), _
                       .Cells(top + 1, change.Headings(i)(0) + change.Headings(i)(3) - 1)).Merge
            End With
        End If
    Next i
End Sub

Public Sub RewriteHeadings(ByRef change As RowChange, ByVal leastRows As Long)
    ' A heading loses its text with its first row.
    Dim i As Long, cell As Range
    For i = 0 To UBound(change.Headings)
        If change.Headings(i)(2) >= leastRows Then
            Set cell = change.Block.Sheet.Cells(change.Headings(i)(1), change.Headings(i)(0))
            If cell.Formula <> change.Headings(i)(4) Then cell.Formula = change.Headings(i)(4)
        End If
    Next i
End Sub

Public Sub RepairFormulas(ByRef change As RowChange, ByVal at As Long, ByVal moved As Long)
    ' A formula that looks at the row above or below looks at its new neighbour; none looks at a row that is gone.
    Dim i As Long, r As Long, place As Long, present As Variant
    present = CopiedFormulas(change.Block)
    For i = 0 To UBound(present)
        For r = 1 To UBound(change.Formulas(i), 1)
            place = r
            If change.Block.Top + r - 1 >= at Then place = r + moved
            If moved >= 0 Or change.Block.Top + r - 1 <> at Then
                If IsBroken(change.Formulas(i)(r, 1), present(i)(place, 1), moved) Then
                    change.Block.Sheet.Cells(change.Block.Top + place - 1, change.Block.Copied(i)).FormulaR1C1 = _
                        change.Formulas(i)(r, 1)
                End If
            End If
        Next r
    Next i
End Sub

Private Function IsBroken(ByVal was As String, ByVal present As String, ByVal moved As Long) As Boolean
    Dim others As String
    If was = present Then Exit Function
    If moved = 0 Then IsBroken = True       ' everything is where it was and must be as it was
    If Left$(was, 1) <> "=" Then Exit Function
    others = Replace(Replace(was, "R[-1]", ""), "R[1]", "")
    If InStr(present, "#REF!") > 0 Or (others <> was And InStr(others, "R[") = 0) Then IsBroken = True
End Function
