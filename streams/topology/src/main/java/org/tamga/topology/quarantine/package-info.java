/** What cannot go on is set aside whole, with its cause. */
@NullMarked
package org.tamga.topology.quarantine;

import org.jspecify.annotations.NullMarked;
