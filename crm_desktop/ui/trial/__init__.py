"""The self-test: the real window driven through every page and dialog, each drawn into a picture and looked over."""
