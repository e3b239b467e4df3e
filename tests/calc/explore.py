import sys, tempfile
from pathlib import Path
from support.office import Office
from support.cells import *
from contract.table import TABLE
from contract.row import same
from contract.test_through_engine import formula_call
from xl_udfs.hosts.calc.oxt import write_extension
from xl_udfs.engine import read_book
import time
with tempfile.TemporaryDirectory() as f:
    f=Path(f)
    (f/"o").mkdir()
    t=time.time()
    with Office(f/"o", write_extension(f)) as o:
        print("start",time.time()-t)
        places=write_calls(f/"c.xlsx",[formula_call(r) for r in TABLE])
        t=time.time()
        with o.open(f/"c.xlsx") as d:
            print("open",time.time()-t)
            sh=d.sheet(CALLS); print("read",time.time()-t)
            res=results_at(places, sh.value)
        bad=0
        for r,got in zip(TABLE,res):
            if not same(got,r.expected):
                bad+=1; print(r, r.args, "->",got,"not",r.expected)
        print(len(TABLE),bad)
        for p in sys.argv[1:]:
            p=Path(p); b=read_book(p); t=time.time()
            with o.open(p) as d:
                print(p, "open",time.time()-t, d.is_modified())
                for n,s in b.sheets.items():
                    sh=d.sheet(n)
                    if set(sh.formulas)!=set(s.formulas): print("FORMULAS", set(sh.formulas)^set(s.formulas))
                    for at in s.formulas:
                        a,e=sh.value(*at),s.value(*at)
                        if (float(e)!=a if not isinstance(e,(str,bool)) and hasattr(e,'real') else a!=e): print(n,at,repr(a),repr(e),sh.formulas.get(at), s.formulas[at])
