/** A member state's side of the push, for trials: takes messages, checks who signed them, and shows them. */
@NullMarked
package org.tamga.standalone.receiver;

import org.jspecify.annotations.NullMarked;
