Attribute VB_Name = "PasteValues"
'==============================================================================
' PasteValues: the ribbon's command that pastes a table of Word as values.
'
' Contents
'   PasteTable  the clipboard's text from the active cell on
'
' What goes where
'   Rows end with a line, cells with a tab; a cell in quotes may have several
'   lines (Excel copies so). A text goes into one visible cell, merged or centred
'   across columns; a locked cell, and the lower part of a vertical merge, leave
'   theirs out. An empty text erases nothing. Nothing is pasted but values.
'
' Whatever fails: what was pasted so far is taken back.
'==============================================================================
Option Explicit
Option Private Module

Private Const AS_TEXT As String = "@"
Private Const WIDE_SPACE As Long = 12288        ' the space as wide as a Chinese character
Private Const HARD_SPACE As Long = 160

Private Type Pasting
    Done As Collection          ' the cells before, see Remembered
    Written As Long
    LeftOut As Long
    Finished As Boolean
End Type

Public Sub PasteTable()
    Dim kept As ApplicationSettings, paste As Pasting, message As String, text As String, takesBack As Boolean
    On Error GoTo Failed
    SaveSettings kept
    text = ClipboardText()
    If Trim$(text) = "" Then
        message = TextOf("nothing_to_paste")
    Else
        BeQuiet
        Set paste.Done = New Collection
        PasteRows paste, ActiveCell, RowsIn(text)
        paste.Finished = True
    End If
Finish:
    If takesBack Then PutAllBack paste.Done
    RestoreSettings kept, takesBack
    If message = "" Then message = Replace(Replace(TextOf("pasted"), "{0}", paste.Written), "{1}", paste.LeftOut)
    MsgBox message, IIf(paste.Finished, vbInformation, vbExclamation), TextOf("title")
    Exit Sub
Failed:
    takesBack = Not paste.Finished
    If takesBack Then message = TextOf("paste_failed")
    Resume Finish
End Sub

'------------------------------------------------------------------------------
' The clipboard
'------------------------------------------------------------------------------

Private Function ClipboardText() As String
    Dim found As Variant
    On Error Resume Next            ' the one or the other may be missing
    found = CreateObject("htmlfile").parentWindow.clipboardData.GetData("text")
    If VarType(found) = vbString Then ClipboardText = found
    If ClipboardText <> "" Then Exit Function
    With CreateObject("new:{1C3B4210-F441-11CE-B9EA-00AA006B1A69}")     ' MSForms.DataObject
        .GetFromClipboard
        found = .GetText
    End With
    If VarType(found) = vbString Then ClipboardText = found
End Function

Private Function RowsIn(ByVal text As String) As Collection
    ' A collection of rows, each a collection of texts.
    Dim rows_ As New Collection, cells_ As New Collection, i As Long, char As String, cell As String, quoted_ As Boolean
    text = Replace(Replace(text, vbCrLf, vbLf), vbCr, vbLf)
    If Right$(text, 1) = vbLf Then text = Left$(text, Len(text) - 1)
    text = text & vbLf
    For i = 1 To Len(text)
        char = Mid$(text, i, 1)
        If char = """" And (quoted_ Or cell = "") Then
            If quoted_ And Mid$(text, i + 1, 1) = """" Then
                cell = cell & char
                i = i + 1
            Else
                quoted_ = Not quoted_
            End If
        ElseIf quoted_ And i < Len(text) Or (char <> vbTab And char <> vbLf) Then
            cell = cell & char
        Else
            cells_.Add cell
            cell = ""
            If char = vbLf Then
                rows_.Add cells_
                Set cells_ = New Collection
            End If
        End If
    Next i
    Set RowsIn = rows_
End Function

'------------------------------------------------------------------------------
' The sheet
'------------------------------------------------------------------------------

Private Sub PasteRows(ByRef paste As Pasting, ByVal start As Range, ByVal rows_ As Collection)
    Dim cells_ As Variant, text As Variant, cell As Range, r As Long
    For Each cells_ In rows_
        Set cell = start.Worksheet.Cells(start.Row + r, start.Column)
        For Each text In cells_
            PasteOne paste, cell, CStr(text)
            Set cell = NextCell(cell)
        Next text
        r = r + 1
    Next cells_
End Sub

Private Function NextCell(ByVal cell As Range) As Range
    ' The next visible cell to the right: behind merged columns and those centred across.
    Set NextCell = cell.Worksheet.Cells(cell.Row, cell.MergeArea.Column + cell.MergeArea.Columns.Count)
    If cell.HorizontalAlignment <> xlCenterAcrossSelection Then Exit Function
    Do While NextCell.HorizontalAlignment = xlCenterAcrossSelection And NextCell.Locked And NextCell.Formula = ""
        Set NextCell = NextCell.Offset(0, 1)
    Loop
End Function

Private Sub PasteOne(ByRef paste As Pasting, ByVal cell As Range, ByVal text As String)
    text = Trimmed(text)
    If text = "" Then Exit Sub
    If cell.Locked Or cell.MergeArea.Row <> cell.Row Then
        paste.LeftOut = paste.LeftOut + 1
        Exit Sub
    End If
    Set cell = cell.MergeArea.Cells(1, 1)
    paste.Done.Add Remembered(cell)
    If cell.NumberFormat = AS_TEXT Then
        cell.Value2 = text
    ElseIf IsNumeric(Plain(text)) Then
        cell.Value2 = CDbl(Plain(text)) / IIf(Right$(text, 1) = "%", 100, 1)
    Else
        cell.Value2 = "'" & text    ' as text: neither a date nor a formula
    End If
    paste.Written = paste.Written + 1
End Sub

Private Function Trimmed(ByVal text As String) As String
    Trimmed = Trim$(Replace(Replace(text, ChrW$(WIDE_SPACE), " "), ChrW$(HARD_SPACE), " "))
    Do While Right$(Trimmed, 1) = vbLf
        Trimmed = Trim$(Left$(Trimmed, Len(Trimmed) - 1))
    Loop
End Function

Private Function Plain(ByVal text As String) As String
    ' A number without thousands' commas and percent sign; nothing for what only looks like one (1-2, 1e5, &H1).
    Dim i As Long
    Plain = Replace(text, ",", "")
    If Right$(Plain, 1) = "%" Then Plain = Left$(Plain, Len(Plain) - 1)
    For i = 1 To Len(Plain)
        If InStr("0123456789.", Mid$(Plain, i, 1)) = 0 And Not (i = 1 And Mid$(Plain, 1, 1) = "-") Then
            Plain = ""
            Exit Function
        End If
    Next i
End Function
