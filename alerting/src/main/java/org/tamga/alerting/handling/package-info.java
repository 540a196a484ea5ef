/** What officers may do with an alert, and when a change of the alert calls them again. Decisions, no effects. */
@NullMarked
package org.tamga.alerting.handling;

import org.jspecify.annotations.NullMarked;
