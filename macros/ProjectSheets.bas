Attribute VB_Name = "ProjectSheets"
'==============================================================================
' ProjectSheets: the forms that every project has, from the very hidden
' shProjects, and their totals on the home sheet.
'
' Contents
'   MARK           what stands before the number of a set
'   FormColumn     the columns of shProjects
'   ProjectChange  a set that comes or goes
'   ReadForms      read shProjects; every command begins with it
'   FormCount      how many forms a set has
'   FormText       what shProjects says about one
'   MarkedSheets   the sheets of all sets and the masters
'   SetOf          the tabs of the set that a sheet belongs to
'   IsPartOf       whether a tab is one of them
'   AddTerms       the totals count a new set
'   RemoveTerms    the totals forget a set
'   RestoreTotals  the totals are as before
'
' shProjects, a row a form that every project has
'   A  tab of its very hidden blank master
'   B  tab of the form; further sets are called -2, -3
'   C  name, scoped to each sheet, of the cell that says which set it is: tab#2
'   D  names on the home sheet whose formulas join one cell of every set, each
'      with the operator and the cell's name, scoped to each sheet:
'      total+cell;marks&cell
'   E  name, scoped to each sheet, of the area that is printed; the masters are
'      never printed and have no print area of their own
'
' Sets are found by what C's cells say, so that people may rename tabs.
'==============================================================================
Option Explicit
Option Private Module

Public Const MARK As String = "#"     ' before the number of a set

Public Enum FormColumn             ' of shProjects
    MasterTab = 1
    FormTab
    MarkerName
    TotalNames
    PrintName
End Enum

Public Type ProjectChange
    Sheets As Variant           ' tabs of the set
    Totals As Collection        ' the cells before, see Remembered
    Number As Long
    Anchor As Long              ' new sheets come behind this one
    Count As Long               ' how many sheets there were
    Active As String            ' the active sheet's tab
    Begun As Boolean
End Type

Private forms As Variant            ' rows of shProjects

'------------------------------------------------------------------------------
' Which sheets
'------------------------------------------------------------------------------

Public Sub ReadForms()
    forms = CellsIn(shProjects.UsedRange.Value2)
End Sub

Public Function FormCount() As Long
    If FormText(1, MasterTab) <> "" Then FormCount = UBound(forms, 1)
End Function

Public Function FormText(ByVal f As Long, ByVal column As Long) As String
    If column <= UBound(forms, 2) Then FormText = CStr(forms(f, column))
End Function

Public Function MarkedSheets() As Collection
    ' Array(tab, number of its form, number of its set); the masters are set 0.
    Dim found As New Collection, sheet As Worksheet, f As Long, cell As Range, text As String
    For f = 1 To FormCount()
        For Each sheet In ThisWorkbook.Worksheets
            Set cell = NamedArea(sheet, FormText(f, MarkerName))
            If Not cell Is Nothing Then
                text = CStr(cell.Value2)
                found.Add Array(sheet.Name, f, CLng(Val(Mid$(text, InStr(text, MARK) + 1))))
            End If
        Next sheet
    Next f
    Set MarkedSheets = found
End Function

Public Function SetOf(ByVal wanted As String) As Variant
    Dim marked As Collection, one As Variant, found() As Variant, number As Long, n As Long
    Set marked = MarkedSheets()
    SetOf = Array()
    For Each one In marked
        If one(0) = wanted Then number = one(2)
    Next one
    If number = 0 Then Exit Function
    For Each one In marked
        If one(2) = number Then
            ReDim Preserve found(0 To n)
            found(n) = one(0)
            n = n + 1
        End If
    Next one
    SetOf = found
End Function

Public Function IsPartOf(ByVal tab_ As String, ByVal tabs As Variant) As Boolean
    Dim i As Long
    For i = LBound(tabs) To UBound(tabs)
        If tabs(i) = tab_ Then IsPartOf = True
    Next i
End Function

'------------------------------------------------------------------------------
' Totals on the home sheet
'------------------------------------------------------------------------------

Public Sub AddTerms(ByRef change As ProjectChange)
    Dim f As Long, joint As Variant, total As Range
    For f = 1 To FormCount()
        For Each joint In TotalsOf(f)
            Set total = TotalCell(joint)
            SetTotal change, total, total.Formula & TermOf(ThisWorkbook.Sheets(change.Sheets(f - 1)), joint)
        Next joint
    Next f
End Sub

Public Sub RemoveTerms(ByRef change As ProjectChange)
    Dim one As Variant, joint As Variant, sheet As Worksheet, total As Range, formula As String, term As String
    Set change.Totals = New Collection
    For Each one In MarkedSheets()
        If IsPartOf(one(0), change.Sheets) Then
            Set sheet = ThisWorkbook.Sheets(one(0))
            For Each joint In TotalsOf(one(1))
                Set total = TotalCell(joint)
                term = TermOf(sheet, joint)
                formula = WithoutTerm(total.Formula, term)
                SetTotal change, total, formula
            Next joint
        End If
    Next one
End Sub

Private Function TotalsOf(ByVal f As Long) As Variant
    TotalsOf = Array()
    If FormText(f, TotalNames) <> "" Then TotalsOf = Split(FormText(f, TotalNames), ";")
End Function

Private Function OperatorOf(ByVal joint As String) As String
    OperatorOf = IIf(InStr(joint, "&") > 0, "&", "+")
End Function

Private Function TotalCell(ByVal joint As String) As Range
    Set TotalCell = ThisWorkbook.Names(Split(joint, OperatorOf(joint))(0)).RefersToRange
End Function

Private Function TermOf(ByVal sheet As Worksheet, ByVal joint As String) As String
    Dim name_ As String
    name_ = Split(joint, OperatorOf(joint))(1)
    TermOf = OperatorOf(joint) & Quoted(sheet.Name) & "!" & NamedArea(sheet, name_).Address
End Function

Private Function WithoutTerm(ByVal formula As String, ByVal term As String) As String
    ' As Excel may have written it: with or without quotes and dollars. The operator behind makes sure that
    ' L1 is not found in L10.
    Dim operator As String, bare As String, spelt As Variant
    operator = Left$(term, 1)
    bare = Replace(term, "'", "")
    WithoutTerm = formula & operator
    For Each spelt In Array(term, bare, Replace(term, "$", ""), Replace(bare, "$", ""))
        WithoutTerm = Replace(WithoutTerm, spelt & operator, operator)
    Next spelt
    WithoutTerm = Left$(WithoutTerm, Len(WithoutTerm) - 1)
End Function

Private Sub SetTotal(ByRef change As ProjectChange, ByVal total As Range, ByVal formula As String)
    change.Totals.Add Remembered(total)
    WriteLocked total, formula
End Sub

Public Sub RestoreTotals(ByRef change As ProjectChange)
    PutAllBack change.Totals
End Sub
