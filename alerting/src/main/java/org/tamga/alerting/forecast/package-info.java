/** Where something that moves may appear next, as a back-test has learnt it. */
@NullMarked
package org.tamga.alerting.forecast;

import org.jspecify.annotations.NullMarked;
