"""What every page with a form of allauth does as our own pages do."""


class FormPage:
    """A form that was refused answers 422, with everything that was typed."""

    def form_invalid(self, form):
        response = super().form_invalid(form)
        if response.status_code == 200:
            response.status_code = 422
        return response
