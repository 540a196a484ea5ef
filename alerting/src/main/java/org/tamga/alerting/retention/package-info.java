/** How long the centre keeps what, and whether the time of something has passed (pure decisions). */
@NullMarked
package org.tamga.alerting.retention;

import org.jspecify.annotations.NullMarked;
