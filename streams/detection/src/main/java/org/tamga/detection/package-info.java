/** The heart: for one key, its history and the rules, which alerts are open and what changed. Pure functions, no clock of their own. */
@NullMarked
package org.tamga.detection;

import org.jspecify.annotations.NullMarked;
