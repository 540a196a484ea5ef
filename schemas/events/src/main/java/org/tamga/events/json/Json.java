package org.tamga.events.json;

import java.util.List;
import java.util.Map;

/** A JSON value as it stands in the line: a number is still the text it was written as. */
sealed interface Json {
    record Obj(Map<String, Json> members) implements Json {}

    record Arr(List<Json> elements) implements Json {}

    record Text(String value) implements Json {}

    record Num(String written) implements Json {}

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}

    /** For a message: the value, or what kind of value it is. */
    default String shown() {
        if (this instanceof Text) {
            return ((Text) this).value();
        }
        if (this instanceof Num) {
            return ((Num) this).written();
        }
        if (this instanceof Bool) {
            return Boolean.toString(((Bool) this).value());
        }
        return this instanceof Obj ? "{…}" : this instanceof Arr ? "[…]" : "null";
    }
}
