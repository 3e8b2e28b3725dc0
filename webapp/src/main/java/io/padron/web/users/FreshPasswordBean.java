package io.padron.web.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The password that this request has created, for the page that shows it once. */
@Named("freshPassword")
@RequestScoped
public class FreshPasswordBean {

    private String user = "";
    private String text = "";

    void show(String owner, String password) {
        user = owner;
        text = password;
    }

    public boolean isThere() {
        return !text.isEmpty();
    }

    public String getUser() {
        return user;
    }

    public String getText() {
        return text;
    }
}
