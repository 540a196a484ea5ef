/** How all border posts stand now, for the screen, the command and the meters. */
@NullMarked
package org.tamga.alerting.board;

import org.jspecify.annotations.NullMarked;
