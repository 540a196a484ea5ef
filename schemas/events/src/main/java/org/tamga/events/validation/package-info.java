/** What makes a report acceptable, decided once for border posts and the centre's intake. */
@NullMarked
package org.tamga.events.validation;

import org.jspecify.annotations.NullMarked;
