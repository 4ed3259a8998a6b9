"""Reading back what LEAgenda wrote itself, after people edited it in Word or Excel.

Whatever still says what LEAgenda would write for a part is that part, unchanged to the letter; only
what reads differently is read anew. So nothing that paper cannot carry ever shows as a change.
"""
