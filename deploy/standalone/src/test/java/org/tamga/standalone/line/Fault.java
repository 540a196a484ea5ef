package org.tamga.standalone.line;

/** What a line does with one piece of what goes over it. */
enum Fault {
    /** Hands it on. */
    NONE,
    /** Keeps it for itself and closes the connection, as if all were well. */
    DROP,
    /** Hands on half of it and resets the connection. */
    HALVE,
    /** Resets the connection: the other side learns at its next call. */
    RESET,
    /** Hands nothing on any more, and keeps the connection open. */
    STALL
}
