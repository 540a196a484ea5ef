/** A report as the patterns see it: where, when, of what nature, and one observation for each key it names. */
@NullMarked
package org.tamga.detection.report;

import org.jspecify.annotations.NullMarked;
