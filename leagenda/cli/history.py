"""The history on the command line: proving that it is whole."""

from leagenda.cli.papers import complain, set_up
from leagenda.foundation.refusal import Refused


def verify(chosen) -> int:
    """Walk along the chain of events; 0 when it is whole, 1 when it breaks somewhere."""
    set_up()
    from leagenda.history.models import Verification

    try:
        done = Verification.carry_out(after=chosen.start - 1, codes=chosen.codes)
    except Refused as refusal:
        return complain(refusal)
    print(done.sentence)
    if done.wiped:
        print(f"Daarvan zijn er {done.wiped} gewist volgens een certificaat van vernietiging.")
    if done.is_whole:
        print(f"Code: {done.code}")
    return 0 if done.is_whole else 1
