/** The console in a real browser, against the real server. */
@NullMarked
package org.tamga.alerting.console;

import org.jspecify.annotations.NullMarked;
