/** Text files, cut into lines of bounded length, and the encodings they pretend to be in. */
@NullMarked
package org.tamga.events.lines;

import org.jspecify.annotations.NullMarked;
