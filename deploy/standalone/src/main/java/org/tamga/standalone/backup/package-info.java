/** The centre's store, copied and made anew. */
@NullMarked
package org.tamga.standalone.backup;

import org.jspecify.annotations.NullMarked;
