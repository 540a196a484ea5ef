/**
 * How sure an alert is and how much is at stake, beside how urgent it is. Both follow from its evidence alone, so they
 * change only when the evidence does.
 */
@NullMarked
package org.tamga.detection.assessment;

import org.jspecify.annotations.NullMarked;
