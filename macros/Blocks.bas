Attribute VB_Name = "Blocks"
'==============================================================================
' Blocks: the rows that people may add to and take away, from the very hidden
' shBlocks.
'
' Contents
'   RowBlock      one block as it stands on a sheet
'   FindBlock     the block that a cell's row belongs to
'   EntryCells    the cells of a row that people fill in
'   HasEntries    whether one of them holds more than the form's own marks
'   HoldsMark     whether they hold the mark for where to insert and nothing else
'
' shBlocks, a row a block
'   A  defined name of the block, of the workbook or of each sheet
'   B  columns beside it with vertically merged headings, outermost first: 1,2,3
'   C  columns whose formulas and fixed texts every row has: 10,11
'   D  last column of the block, those outside the print area included
'   E  1 if a heading of the last column in B must keep a row
'   F  what the form itself prints there, no entries, between bars; first the mark
'      for where to insert
'   G  1 if its rows are paragraphs
'   H  how many rows it keeps: 2 where formulas add up its rows, so that a new one
'      can go between; else 1
'==============================================================================
Option Explicit
Option Private Module

Public Type RowBlock
    Sheet As Worksheet
    Top As Long
    Bottom As Long
    FirstColumn As Long
    LastColumn As Long
    Headings As Variant
    Copied As Variant
    KeepsOneRow As Boolean
    Special As String           ' columns of headings and copied ones, between commas
    Printed As String           ' between bars
    IsProse As Boolean          ' its rows are paragraphs
    LeastRows As Long
    Name As String
End Type

Public Function FindBlock(ByVal cell As Range, ByRef found As RowBlock) As Boolean
    Dim table As Variant, r As Long, area As Range
    table = CellsIn(shBlocks.UsedRange.Value2)
    For r = 1 To UBound(table, 1)
        Set area = NamedArea(cell.Worksheet, CStr(table(r, 1)))
        If Not area Is Nothing Then
            If cell.Row >= area.Row And cell.Row < area.Row + area.Rows.Count Then
                Describe area, table, r, found
                FindBlock = True
                Exit Function
            End If
        End If
    Next r
End Function

Private Sub Describe(ByVal area As Range, ByVal table As Variant, ByVal r As Long, ByRef found As RowBlock)
    Set found.Sheet = area.Worksheet
    found.Name = CStr(table(r, 1))
    found.Top = area.Row
    found.Bottom = area.Row + area.Rows.Count - 1
    found.FirstColumn = area.Column
    found.Headings = NumbersIn(CStr(table(r, 2)))
    found.Copied = NumbersIn(CStr(table(r, 3)))
    found.Special = "," & CStr(table(r, 2)) & "," & CStr(table(r, 3)) & ","
    found.LastColumn = CLng(table(r, 4))
    found.KeepsOneRow = (CStr(table(r, 5)) = "1")
    found.Printed = "|" & CStr(table(r, 6)) & "||"      ' nothing at all is no entry either
    found.IsProse = (CStr(table(r, 7)) = "1")
    found.LeastRows = CLng(table(r, 8))
End Sub

Public Function EntryCells(ByRef block As RowBlock, ByVal r As Long) As Range
    Dim c As Long, cell As Range
    For c = block.FirstColumn To block.LastColumn
        If InStr(block.Special, "," & c & ",") = 0 Then
            Set cell = block.Sheet.Cells(r, c)
            If EntryCells Is Nothing Then
                Set EntryCells = cell
            Else
                Set EntryCells = Application.Union(EntryCells, cell)
            End If
        End If
    Next c
End Function

Public Function HasEntries(ByRef block As RowBlock, ByVal r As Long) As Boolean
    Dim cell As Range
    For Each cell In EntryCells(block, r).Cells
        If Not cell.HasFormula And InStr(block.Printed, "|" & TextIn(cell) & "|") = 0 Then HasEntries = True
    Next cell
End Function

Public Function HoldsMark(ByRef block As RowBlock, ByVal r As Long) As Boolean
    Dim cell As Range, mark As String
    mark = Split(block.Printed, "|")(1)
    For Each cell In EntryCells(block, r).Cells
        If TextIn(cell) = mark And mark <> "" Then HoldsMark = True
    Next cell
    If HoldsMark Then HoldsMark = Not HasEntries(block, r)
End Function

Private Function TextIn(ByVal cell As Range) As String
    TextIn = "#"
    If Not IsError(cell.Value2) Then TextIn = Trim$(CStr(cell.Value2))
End Function
