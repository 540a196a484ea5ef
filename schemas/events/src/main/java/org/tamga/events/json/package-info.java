/** The JSON form of an event, one object a line, read and written exactly. */
@NullMarked
package org.tamga.events.json;

import org.jspecify.annotations.NullMarked;
