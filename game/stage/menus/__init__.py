"""The screens around a match: title, seats, scenario, settings, pause, after, and what lies over every picture.

How the program drives them (all positions in logical units, `canvas.to_logical`):

    TitleScreen(props, has_interrupted)      Go("seats" | "settings"), GoOn, Quit
    SeatsScreen(props)                       .show(chairs, hints) whenever the seating changes; .wave(seat) when a
                                             seated device presses; .wants_five; AddBot, SeatPointer, DropSeat,
                                             Go("scenario" | "back")
    ScenarioScreen(props, seats)             StartMatch, Go("back")
    SettingsScreen(props, settings, problem) SettingsChanged at every change, Go("back")
    PauseScreen(props)                       .show(chairs) each time it opens or seats change; .wait_for(seat) while a
                                             seat waits for a device; GoOn, Soften, HandToBot, TakeBack, Leave,
                                             Go("settings")
    AfterScreen(props)                       .kept(where) once the file is written; KeepMatch, PlayAgain, Go("title")
    Overlay(props)                           .draw(canvas, facts), .flash_x(), .caption(words), .is_muted

On the seat screen a Press of a device without a seat is `seating.sit(device)`, whatever its button; only a device that
sits already moves through the menu with it. A chair's `Device` becomes a `ChairLook` (chairs.py).
"""
