/** What every instance must know, rules and operations, and what follows when it changes. */
@NullMarked
package org.tamga.topology.reference;

import org.jspecify.annotations.NullMarked;
