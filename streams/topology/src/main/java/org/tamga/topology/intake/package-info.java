/** From a report that arrives to the revision that counts. */
@NullMarked
package org.tamga.topology.intake;

import org.jspecify.annotations.NullMarked;
