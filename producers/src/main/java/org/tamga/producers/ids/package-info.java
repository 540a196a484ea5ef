/** UNODC's Individual Drug Seizures: one row, one seizure. */
@NullMarked
package org.tamga.producers.ids;

import org.jspecify.annotations.NullMarked;
