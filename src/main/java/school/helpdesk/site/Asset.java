package school.helpdesk.site;

/** A file of the look under its lasting name. */
public record Asset(String name, String type, byte[] content) {

    public String href() {
        return "/assets/" + name;
    }
}
