/** The seal of a post on its reports: who sent this, and that it is as it was sent. */
@NullMarked
package org.tamga.events.seal;

import org.jspecify.annotations.NullMarked;
