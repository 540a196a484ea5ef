/** How each alert stands, across all histories, and what is told of it. */
@NullMarked
package org.tamga.topology.ledger;

import org.jspecify.annotations.NullMarked;
