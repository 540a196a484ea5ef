/** What the centre does by itself at its desk: it looks again and again what is due. */
@NullMarked
package org.tamga.alerting.duty;

import org.jspecify.annotations.NullMarked;
