from leagenda.cli import main

raise SystemExit(main())
