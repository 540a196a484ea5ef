/** Who is told of an alert, when it is passed on to others, and how many are told of at once. Decisions, no effects. */
@NullMarked
package org.tamga.alerting.routing;

import org.jspecify.annotations.NullMarked;
