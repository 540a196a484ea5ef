package org.tamga.detection.report;

/** A point on the earth, in degrees (WGS 84). */
public record Position(double latitude, double longitude) {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** The great-circle distance by the haversine formula, on a sphere of the earth's mean radius (IUGG). */
    public double kilometresTo(Position other) {
        double lat1 = Math.toRadians(latitude);
        double lat2 = Math.toRadians(other.latitude);
        double byLatitude = Math.sin((lat2 - lat1) / 2);
        double byLongitude = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double chord = byLatitude * byLatitude + Math.cos(lat1) * Math.cos(lat2) * byLongitude * byLongitude;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
