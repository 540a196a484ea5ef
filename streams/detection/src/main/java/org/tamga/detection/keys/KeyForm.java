package org.tamga.detection.keys;

/** What comes of something as written: the key or person that it is, or the flaw for which it is none. */
public sealed interface KeyForm permits Key, PersonForm, Flaw {
    KeyKind kind();
}
