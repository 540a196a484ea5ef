/** Who is on shift, and what is handed over from one to the next. */
@NullMarked
package org.tamga.alerting.shift;

import org.jspecify.annotations.NullMarked;
