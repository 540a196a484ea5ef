/**
 * From the observations of single vehicles to the vehicles that pass together: which vehicles can, where they meet, and
 * the history of each pair.
 */
@NullMarked
package org.tamga.detection.travel;

import org.jspecify.annotations.NullMarked;
