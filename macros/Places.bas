Attribute VB_Name = "Places"
'==============================================================================
' Places: find things by name, never by address.
'
' Contents
'   NamedArea    the area that a name of the workbook or of a sheet means there
'   SheetExists  whether a sheet has this tab
'   Quoted       a tab as formulas write it
'   CellsIn      the cells of an area as rows and columns, of one cell too
'   NumbersIn    the numbers of a comma list
'   Remembered   a cell as it is, for PutAllBack
'   PutAllBack   cells as they were, the last change first
'==============================================================================
Option Explicit
Option Private Module

Public Function NamedArea(ByVal sheet As Worksheet, ByVal wanted As String) As Range
    ' The sheet's own name comes before the workbook's; a name that means nothing is an error value, not an error.
    If wanted <> "" Then Set NamedArea = AreaOn(sheet, sheet.Evaluate(wanted))
End Function

Private Function AreaOn(ByVal sheet As Worksheet, ByVal found As Variant) As Range
    If Not IsObject(found) Then Exit Function
    If TypeOf found Is Range Then
        If found.Worksheet.Name = sheet.Name Then Set AreaOn = found
    End If
End Function

Public Function SheetExists(ByVal tab_ As String) As Boolean
    Dim sheet As Object             ' a chart sheet has a tab, too
    For Each sheet In ThisWorkbook.Sheets
        If StrComp(sheet.Name, tab_, vbTextCompare) = 0 Then SheetExists = True
    Next sheet
End Function

Public Function Quoted(ByVal tab_ As String) As String
    Quoted = "'" & Replace(tab_, "'", "''") & "'"
End Function

Public Function CellsIn(ByVal cells As Variant) As Variant
    Dim block(1 To 1, 1 To 1) As Variant
    If IsArray(cells) Then
        CellsIn = cells
    Else
        block(1, 1) = cells
        CellsIn = block
    End If
End Function

Public Function NumbersIn(ByVal list As String) As Variant
    Dim texts() As String, numbers() As Variant, i As Long
    If Trim$(list) = "" Then
        NumbersIn = Array()
        Exit Function
    End If
    texts = Split(list, ",")
    ReDim numbers(0 To UBound(texts))
    For i = 0 To UBound(texts)
        numbers(i) = CLng(texts(i))
    Next i
    NumbersIn = numbers
End Function

Public Function Remembered(ByVal cell As Range) As Variant
    Remembered = Array(cell.Worksheet.Name, cell.Address, cell.Formula)
End Function

Public Sub PutAllBack(ByVal remembered_ As Collection)
    Dim i As Long, before As Variant
    If remembered_ Is Nothing Then Exit Sub
    On Error Resume Next            ' one that cannot be put back must not keep the others
    For i = remembered_.Count To 1 Step -1
        before = remembered_(i)
        WriteLocked ThisWorkbook.Worksheets(before(0)).Range(before(1)), before(2)
    Next i
End Sub
