/** A whole history looked at once, piece by piece, with no more of it in memory than a piece. */
@NullMarked
package org.tamga.detection.batch;

import org.jspecify.annotations.NullMarked;
