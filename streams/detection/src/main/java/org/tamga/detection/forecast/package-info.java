/**
 * Where something that moves may appear next: counted, from crossing to crossing, from everything that was ever seen
 * again. The counts do not depend on the order in which histories are looked at.
 */
@NullMarked
package org.tamga.detection.forecast;

import org.jspecify.annotations.NullMarked;
