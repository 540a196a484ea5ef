/** How the centre does its work, in figures. Each record says what it counts; the store reads them, nothing here does. */
@NullMarked
package org.tamga.alerting.statistics;

import org.jspecify.annotations.NullMarked;
