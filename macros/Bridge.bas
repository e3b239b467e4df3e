Attribute VB_Name = "Bridge"
'==============================================================================
' Bridge: the one door between this workbook and Python.
'
' Contents
'   Answer         what a cell function comes to (called by Functions)
'   Passed         an argument of a cell function as it is sent to Python
'   RunCommand     what a command comes to (called by Check)
'   WakeEngine     start Python again after a failure (called by commands)
'   EngineIsDown   whether cell functions answer #N/A without asking Python
'   ReleaseEngine  let go of Python (called when the workbook closes)
'   Dimensions     of an array, 1 or 2; 0 for a single value
'   TextOf         a Chinese text by its key, from the very hidden shTexts
'
' On the wire
'   Sent: what Value2 gives; a left-out argument is Empty. No objects, neither
'   the workbook nor the calling cell, so Python never calls back into Excel.
'   Received: numbers and texts, single or in arrays. The seven error texts
'   become error values here; an array of one row arrives one-dimensional.
'   Cell functions: what was asked before is not asked again (Memo), and what the
'   rows of a block are going to ask is asked at once (Siblings).
'
' Errors
'   ERR_ENGINE  Python was asked for although it is known to be down.
'   Anything else that XLPy or CallUDF raises is passed on by RunCommand, and
'   in cells becomes #N/A: the first one shows a message, later ones are quick.
'==============================================================================
Option Explicit
Option Private Module

Public Const ERR_ENGINE As Long = vbObjectError + 513

Private Const FUNCTIONS_MODULE As String = "xl_udfs.hosts.excel.functions"
Private Const ANSWERS_FUNCTION As String = "answers"
Private Const COMMANDS_MODULE As String = "xl_udfs.hosts.excel.commands"

Private cachedEngine As Object      ' every XLPy() reads the configuration anew
Private engineDown As Boolean
Private silent As Boolean           ' a command is running and will show the message

'------------------------------------------------------------------------------
' Cell functions
'------------------------------------------------------------------------------

Public Function Answer(ByVal functionName As String, ByVal arguments As Variant, _
                       Optional ByRef first As Variant) As Variant
    ' first: the first argument as Excel passes it; a single cell tells which rows to ask for.
    Dim key As String, known As Variant
    If engineDown Then
        Answer = CVErr(xlErrNA)
        Exit Function
    End If
    On Error GoTo Failed
    key = KeyOf(functionName, arguments)
    If Recalled(key, known) Then
        Answer = known
    Else
        Answer = Asked(functionName, arguments, key, RowRequests(functionName, first))
    End If
    Exit Function
Failed:
    ReportEngineFailure
    Answer = CVErr(xlErrNA)
End Function

Private Function Asked(ByVal functionName As String, ByVal arguments As Variant, ByVal key As String, _
                       ByVal requests As Collection) As Variant
    Dim place As Long
    place = PlaceAmong(requests, key)
    If place > 0 And requests.Count > 1 Then
        Asked = AskedTogether(requests)(place - 1)
    Else
        Asked = WithErrors(Engine.CallUDF(FUNCTIONS_MODULE, (functionName), (arguments)))
        Remember key, Asked
    End If
End Function

Private Function PlaceAmong(ByVal requests As Collection, ByVal key As String) As Long
    Dim i As Long
    For i = 1 To requests.Count
        If requests(i)(0) = key Then PlaceAmong = i
    Next i
End Function

Private Function AskedTogether(ByVal requests As Collection) As Variant
    Dim names() As Variant, sent() As Variant, answers As Variant, i As Long
    ReDim names(0 To requests.Count - 1)
    ReDim sent(0 To requests.Count - 1)
    For i = 1 To requests.Count
        names(i - 1) = requests(i)(1)
        sent(i - 1) = requests(i)(2)
    Next i
    answers = WithErrors(Engine.CallUDF(FUNCTIONS_MODULE, ANSWERS_FUNCTION, Array(names, sent)))
    For i = 1 To requests.Count
        Remember requests(i)(0), answers(i - 1)
    Next i
    AskedTogether = answers
End Function

Public Function Passed(Optional ByRef argument As Variant) As Variant
    If IsMissing(argument) Then Exit Function
    If Not IsObject(argument) Then
        Passed = argument
    ElseIf TypeOf argument Is Range Then
        Passed = CellsOf(argument)
    Else
        Passed = CVErr(xlErrValue)
    End If
End Function

Private Function CellsOf(ByVal area As Range) As Variant
    Dim sheet As Worksheet
    If area.Areas.Count > 1 Then
        CellsOf = CVErr(xlErrValue)
        Exit Function
    End If
    If area.CountLarge > 1 Then
        Set sheet = area.Worksheet
        If area.Rows.Count = sheet.Rows.Count Or area.Columns.Count = sheet.Columns.Count Then
            ' A whole column has a million cells; those beyond the used range are blank.
            Set area = Application.Intersect(area, sheet.UsedRange)
            If area Is Nothing Then Exit Function
        End If
    End If
    CellsOf = area.Value2
End Function

Private Function WithErrors(ByVal result As Variant) As Variant
    Dim r As Long, c As Long
    Select Case Dimensions(result)
    Case 0
        result = WithError(result)
    Case 1
        For c = LBound(result) To UBound(result)
            result(c) = WithError(result(c))
        Next c
    Case Else
        For r = LBound(result, 1) To UBound(result, 1)
            For c = LBound(result, 2) To UBound(result, 2)
                result(r, c) = WithError(result(r, c))
            Next c
        Next r
    End Select
    WithErrors = result
End Function

Private Function WithError(ByVal value As Variant) As Variant
    WithError = value
    If VarType(value) <> vbString Then Exit Function
    Select Case value
    Case "#NULL!": WithError = CVErr(xlErrNull)
    Case "#DIV/0!": WithError = CVErr(xlErrDiv0)
    Case "#VALUE!": WithError = CVErr(xlErrValue)
    Case "#REF!": WithError = CVErr(xlErrRef)
    Case "#NAME?": WithError = CVErr(xlErrName)
    Case "#NUM!": WithError = CVErr(xlErrNum)
    Case "#N/A": WithError = CVErr(xlErrNA)
    End Select
End Function

Public Function Dimensions(ByVal value As Variant) As Long
    Dim upper As Long
    If Not IsArray(value) Then Exit Function
    Dimensions = 1
    On Error GoTo OneOnly           ' the only way VBA has to ask
    upper = UBound(value, 2)
    Dimensions = 2
OneOnly:
End Function

'------------------------------------------------------------------------------
' Commands
'------------------------------------------------------------------------------

Public Function RunCommand(ByVal commandName As String, ByVal arguments As Variant) As Variant
    Dim number As Long, source As String, description As String
    If engineDown Then Err.Raise ERR_ENGINE
    On Error GoTo Failed
    RunCommand = Engine.CallUDF(COMMANDS_MODULE, (commandName), (arguments))
    Exit Function
Failed:
    number = Err.Number
    source = Err.Source
    description = Err.Description
    ReleaseEngine                   ' it may be Python that is gone: the next call looks again
    Err.Raise number, source, description
End Function

Public Sub WakeEngine()
    Dim wasDown As Boolean
    wasDown = engineDown
    engineDown = True               ' until proven otherwise, should this raise
    If wasDown Then ReleaseEngine
    If Engine Is Nothing Then Err.Raise ERR_ENGINE
    engineDown = False
    If wasDown Then RecalculateSheets
End Sub

Private Sub RecalculateSheets()
    Dim sheet As Worksheet
    silent = True
    On Error GoTo Tidy
    For Each sheet In ThisWorkbook.Worksheets
        sheet.EnableCalculation = False     ' back to True makes every cell dirty; those that answered
        sheet.EnableCalculation = True      ' #N/A are not, and a plain Calculate would skip them
    Next sheet
    Application.Calculate
Tidy:
    silent = False
End Sub

'------------------------------------------------------------------------------
' The engine
'------------------------------------------------------------------------------

Private Function Engine() As Object
    If cachedEngine Is Nothing Then Set cachedEngine = XLPy
    Set Engine = cachedEngine
End Function

Public Function EngineIsDown() As Boolean
    EngineIsDown = engineDown
End Function

Public Sub ReleaseEngine()
    Set cachedEngine = Nothing
    ForgetAnswers                   ' the next Python may be another version
End Sub

Private Sub ReportEngineFailure()
    engineDown = True
    ReleaseEngine
    If Not silent Then MsgBox TextOf("engine_failed"), vbExclamation, TextOf("title")
End Sub

'------------------------------------------------------------------------------
' Texts
'------------------------------------------------------------------------------

Public Function TextOf(ByVal key As String) As String
    TextOf = FoundText(key)
    If TextOf = key Then TextOf = FoundText(key)    ' Excel may have been busy
End Function

Private Function FoundText(ByVal key As String) As String
    Dim texts As Variant, r As Long
    FoundText = key
    On Error GoTo Missing           ' a message must come up even if its text cannot be read
    texts = shTexts.UsedRange.Value2
    For r = 1 To UBound(texts, 1)
        If texts(r, 1) = key Then
            FoundText = texts(r, 2)
            Exit Function
        End If
    Next r
Missing:
End Function
