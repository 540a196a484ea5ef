/** Files, streams and what they hold, line by line: bounded memory, every line accounted for. */
@NullMarked
package org.tamga.producers.source;

import org.jspecify.annotations.NullMarked;
