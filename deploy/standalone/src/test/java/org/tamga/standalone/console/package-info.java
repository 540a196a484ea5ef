/** The console at the end of the whole way. */
@NullMarked
package org.tamga.standalone.console;

import org.jspecify.annotations.NullMarked;
