/** What goes out of the centre, to whom, by which way, and how far it has come. Decisions and facts, no effects. */
@NullMarked
package org.tamga.alerting.delivery;

import org.jspecify.annotations.NullMarked;
