/** What is detected: one file a pattern or family, one row each in {@link org.tamga.detection.patterns.Patterns}. */
@NullMarked
package org.tamga.detection.patterns;

import org.jspecify.annotations.NullMarked;
