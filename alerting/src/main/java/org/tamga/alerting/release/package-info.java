/** To whom an alert may be released, and what of it goes out. Decisions, no effects; every channel asks here last. */
@NullMarked
package org.tamga.alerting.release;

import org.jspecify.annotations.NullMarked;
